# roo: version | read FILE
require 'json'
require 'roo'

def text(value)
  value = value.to_plain_text if value.respond_to?(:to_plain_text)
  value.is_a?(DateTime) || value.is_a?(Date) ? value.iso8601.sub('T00:00:00+00:00', '') : value
end

def letters(column)
  column.zero? ? '' : letters((column - 1) / 26) + (65 + (column - 1) % 26).chr
end

def read(file)
  book = Roo::Excelx.new(file)
  book.sheets.map do |name|
    cells = {}
    (book.first_row(name)..book.last_row(name)).each do |row|
      (book.first_column(name)..book.last_column(name)).each do |column|
        value = book.cell(row, column, name)
        cells[letters(column) + row.to_s] = text(value) unless value.nil?
      end
    end
    { name: name, cells: cells }
  end
end

puts Roo::VERSION if ARGV[0] == 'version'
puts JSON.generate(read(ARGV[1])) if ARGV[0] == 'read'
