// SheetJS: version | read FILE | save IN OUT EDITS | write ROWS OUT
import { createRequire } from 'node:module';
import { edits, iso, main, rows } from './program.mjs';

const require = createRequire(import.meta.url);
const XLSX = require('xlsx');

/** SheetJS makes dates of the machine's time zone, with a few seconds too many or too few. */
function date(value) {
  const minutes = Math.round(value.getTime() / 60000) - value.getTimezoneOffset();
  return iso(new Date(minutes * 60000));
}

function cell(edit) {
  if (edit.date) return { t: 'd', v: new Date(edit.date), z: 'yyyy/m/d' };
  return { t: { string: 's', number: 'n', boolean: 'b' }[typeof edit.value], v: edit.value };
}

main({
  version: () => XLSX.version,

  read(file) {
    const book = XLSX.readFile(file, { cellDates: true });
    return book.SheetNames.map((name) => {
      const sheet = book.Sheets[name];
      const cells = {};
      for (const [address, { t, v, w }] of Object.entries(sheet)) {
        if (!address.startsWith('!')) cells[address] = v instanceof Date ? date(v) : t === 'e' ? w : v;
      }
      return { name, cells };
    });
  },

  save(input, output, changes) {
    const book = XLSX.readFile(input, { cellStyles: true, cellNF: true });
    for (const edit of edits(changes)) {
      const sheet = book.Sheets[edit.sheet];
      sheet[edit.cell] = { ...cell(edit) };
      const range = XLSX.utils.decode_range(sheet['!ref']);
      const { r, c } = XLSX.utils.decode_cell(edit.cell);
      range.e = { r: Math.max(range.e.r, r), c: Math.max(range.e.c, c) };
      sheet['!ref'] = XLSX.utils.encode_range(range);
    }
    XLSX.writeFile(book, output);
  },

  write(table, output) {
    const sheet = XLSX.utils.aoa_to_sheet(rows(table).map((row) => row.map((edit) => (edit ? cell(edit) : null))));
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'Sheet1');
    XLSX.writeFile(book, output);
  },
});
