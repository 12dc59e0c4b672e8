// xlsx-populate: version | read FILE | save IN OUT EDITS
import { createRequire } from 'node:module';
import { edits, main } from './program.mjs';

const require = createRequire(import.meta.url);
const XlsxPopulate = require('xlsx-populate');

function text(value) {
  // A rich text; an error, which it returns as an object.
  if (value && typeof value.text === 'function') return value.text();
  if (value && typeof value.error === 'function') return value.error();
  return value;
}

main({
  version: () => require('xlsx-populate/package.json').version,

  async read(file) {
    const book = await XlsxPopulate.fromFileAsync(file);
    return book.sheets().map((sheet) => {
      const cells = {};
      const used = sheet.usedRange();
      if (used) {
        used.forEach((cell) => {
          const value = text(cell.value());
          if (value !== undefined) cells[cell.address()] = value;
        });
      }
      return { name: sheet.name(), cells };
    });
  },

  async save(input, output, changes) {
    const book = await XlsxPopulate.fromFileAsync(input);
    for (const edit of edits(changes)) {
      const cell = book.sheet(edit.sheet).cell(edit.cell);
      if (edit.date) cell.value(new Date(`${edit.date}T00:00:00`)).style('numberFormat', 'yyyy/m/d');
      else cell.value(edit.value);
    }
    await book.toFileAsync(output);
  },
});
