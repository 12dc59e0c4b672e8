# Spreadsheet::XLSX: version | read FILE
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Encode;
use Spreadsheet::XLSX;
use program;

sub read_book {
    my ($file) = @_;
    my $book = Spreadsheet::XLSX->new($file);
    my @sheets;
    for my $sheet (@{ $book->{Worksheet} }) {
        my %cells;
        for my $row ($sheet->{MinRow} .. $sheet->{MaxRow}) {
            for my $column ($sheet->{MinCol} .. $sheet->{MaxCol}) {
                my $cell = $sheet->{Cells}[$row][$column] or next;
                my $value = $cell->{Val};
                $cells{program::address($row, $column)} = plain($value) if defined $value && $value ne '';
            }
        }
        push @sheets, { name => plain($sheet->{Name}), cells => \%cells };
    }
    return \@sheets;
}

# It hands out the bytes of the part as they are: UTF-8 with the references of XML.
sub plain {
    my ($text) = @_;
    my %named = (amp => '&', lt => '<', gt => '>', quot => '"', apos => "'");
    $text = decode('UTF-8', $text);
    $text =~ s/&(?:#(\d+)|(\w+));/defined $1 ? chr $1 : $named{$2}/ge;
    return $text;
}

program::main(version => sub { Spreadsheet::XLSX->VERSION }, read => \&read_book);
