# Excel::Writer::XLSX: version | write ROWS OUT
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Excel::Writer::XLSX;
use program;

sub write_book {
    my ($table, $output) = @_;
    my $book = Excel::Writer::XLSX->new($output) or die "$output: $!";
    my $sheet = $book->add_worksheet;
    my $format = $book->add_format(num_format => 'yyyy/m/d');
    my $rows = program::rows($table);
    for my $row (0 .. $#$rows) {
        for my $column (0 .. $#{ $rows->[$row] }) {
            my $edit = $rows->[$row][$column] or next;
            if (defined $edit->{date}) { $sheet->write_date_time($row, $column, "$edit->{date}T", $format) }
            elsif ($edit->{value} =~ /^-?\d{1,3}(\.\d+)?$/) { $sheet->write_number($row, $column, $edit->{value}) }
            else { $sheet->write_string($row, $column, $edit->{value}) }
        }
    }
    $book->close;
}

program::main(version => sub { Excel::Writer::XLSX->VERSION }, write => \&write_book);
