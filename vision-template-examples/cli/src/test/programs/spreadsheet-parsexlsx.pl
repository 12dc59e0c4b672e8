# Spreadsheet::ParseXLSX: version | read FILE
use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Spreadsheet::ParseXLSX;
use program;

sub read_book {
    my ($file) = @_;
    my $book = Spreadsheet::ParseXLSX->new->parse($file) or die "$file cannot be read";
    my @sheets;
    for my $sheet ($book->worksheets) {
        my ($first, $last) = $sheet->row_range;
        my ($left, $right) = $sheet->col_range;
        my %cells;
        for my $row ($first .. $last) {
            for my $column ($left .. $right) {
                my $cell = $sheet->get_cell($row, $column) or next;
                my $value = $cell->unformatted;
                $cells{program::address($row, $column)} = $value if defined $value && $value ne '';
            }
        }
        push @sheets, { name => $sheet->get_name, cells => \%cells };
    }
    return \@sheets;
}

program::main(version => sub { Spreadsheet::ParseXLSX->VERSION }, read => \&read_book);
