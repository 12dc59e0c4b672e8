// read-excel-file: version | read FILE
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import readExcelFile from 'read-excel-file/node';
import { address, iso, main } from './program.mjs';

const own = fileURLToPath(new URL('../package.json', import.meta.resolve('read-excel-file/node')));

main({
  version: () => JSON.parse(readFileSync(own, 'utf8')).version,

  async read(file) {
    const sheets = [];
    for (const { sheet: name, data } of await readExcelFile(file)) {
      const cells = {};
      data.forEach((row, r) => row.forEach((value, c) => {
        if (value !== null) cells[address(r, c)] = value instanceof Date ? iso(value) : value;
      }));
      sheets.push({ name, cells });
    }
    return sheets;
  },
});
