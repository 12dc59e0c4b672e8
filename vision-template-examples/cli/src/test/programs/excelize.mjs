// excelize, compiled to WebAssembly: version | read FILE | save IN OUT EDITS | write ROWS OUT
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { address, edits, main, rows } from './program.mjs';

const require = createRequire(import.meta.url);
const folder = require.resolve('excelize-wasm/package.json').replace('package.json', '');

async function excelize() {
  return require('excelize-wasm').init(`${folder}excelize.wasm.gz`);
}

function checked(result) {
  if (result.error) throw new Error(result.error);
  return result;
}

function set(book, sheet, cell, edit) {
  if (edit.date) {
    checked(book.SetCellValue(sheet, cell, (Date.parse(edit.date) - Date.UTC(1899, 11, 30)) / 86400000));
    const { style } = checked(book.NewStyle({ CustomNumFmt: 'yyyy/m/d' }));
    checked(book.SetCellStyle(sheet, cell, cell, style));
  } else {
    checked(book.SetCellValue(sheet, cell, edit.value));
  }
}

main({
  version: () => JSON.parse(readFileSync(`${folder}package.json`, 'utf8')).version,

  async read(file) {
    const { OpenReader } = await excelize();
    const book = checked(OpenReader(new Uint8Array(readFileSync(file))));
    return book.GetSheetList().list.map((name) => {
      const cells = {};
      checked(book.GetRows(name, { RawCellValue: true })).result.forEach((row, r) => row.forEach((value, c) => {
        if (value !== '') cells[address(r, c)] = value;
      }));
      return { name, cells };
    });
  },

  async save(input, output, changes) {
    const { OpenReader } = await excelize();
    const book = checked(OpenReader(new Uint8Array(readFileSync(input))));
    for (const edit of edits(changes)) set(book, edit.sheet, edit.cell, edit);
    writeFileSync(output, Buffer.from(checked(book.WriteToBuffer()).buffer));
  },

  async write(table, output) {
    const book = (await excelize()).NewFile();
    rows(table).forEach((row, r) => row.forEach((edit, c) => {
      if (edit) set(book, 'Sheet1', address(r, c), edit);
    }));
    writeFileSync(output, Buffer.from(checked(book.WriteToBuffer()).buffer));
  },
});
