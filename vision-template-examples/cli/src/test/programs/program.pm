# What the programs of Perl share: the command, the answer.
package program;

use strict;
use warnings;
use JSON::PP;

# The rows to write, as lists of value (a text, a number or a boolean) or date (2026-09-15).
sub rows {
    my ($file) = @_;
    open my $lines, '<', $file or die "$file: $!";
    local $/;
    return decode_json(<$lines>);
}

sub address {
    my ($row, $column) = @_;
    my $letters = '';
    for (my $c = $column; $c >= 0; $c = int($c / 26) - 1) { $letters = chr(65 + $c % 26) . $letters }
    return $letters . ($row + 1);
}

sub main {
    my (%operations) = @_;
    my ($operation, @files) = @ARGV;
    my $answer = $operations{$operation}->(@files);
    print "$answer\n" if $operation eq 'version';
    print encode_json($answer) if $operation eq 'read';
}

1;
