// ExcelJS: version | read FILE | save IN OUT EDITS
import { createRequire } from 'node:module';
import { edits, iso, main } from './program.mjs';

const require = createRequire(import.meta.url);
const ExcelJS = require('exceljs');

async function open(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  return book;
}

function text(value) {
  if (value instanceof Date) return iso(value);
  if (value === null || typeof value !== 'object') return value;
  if (value.richText) return value.richText.map((run) => run.text).join('');
  if ('result' in value || 'formula' in value || 'sharedFormula' in value) return text(value.result ?? '');
  if ('text' in value) return text(value.text);
  return value.error ?? JSON.stringify(value);
}

main({
  version: () => require('exceljs/package.json').version,

  async read(file) {
    const sheets = [];
    for (const sheet of (await open(file)).worksheets) {
      const cells = {};
      // A cell under a merge repeats the first one's value.
      sheet.eachRow((row) => row.eachCell((cell) => {
        if (cell.master === cell) cells[cell.address] = text(cell.value);
      }));
      sheets.push({ name: sheet.name, cells });
    }
    return sheets;
  },

  async save(input, output, changes) {
    const book = await open(input);
    for (const edit of edits(changes)) {
      book.getWorksheet(edit.sheet).getCell(edit.cell).value = edit.date ? new Date(edit.date) : edit.value;
    }
    await book.xlsx.writeFile(output);
  },
});
