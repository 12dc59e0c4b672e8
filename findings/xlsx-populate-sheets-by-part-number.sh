#!/usr/bin/env bash
# xlsx-populate takes a sheet's rows from the part with the tab's number, not from the part that the tab names.
#
# Versions: xlsx-populate 1.21.0 (npm); the tab is moved with JSZip 3.10.1.
# Behaviour: a tab of a workbook names a relationship, and the relationship names the part of its rows. xlsx-populate
#   opens xl/worksheets/sheet1.xml for the first tab, sheet2.xml for the second, whatever they name. Where somebody has
#   moved a tab, the names stand above each other's rows, and a workbook that it saves keeps it so.
# Way out: none in the workbook but to number the parts in the order of the tabs.
# Output seen: see "expected" below.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

npm install --silent --no-audit --no-fund xlsx-populate@1.21.0 jszip@3.10.1 >log 2>&1

cat > moved.js <<'JS'
const JSZip = require('jszip');
const XlsxPopulate = require('xlsx-populate');

async function main() {
  const book = await XlsxPopulate.fromBlankAsync();
  book.sheet(0).name('first').cell('A1').value('row of first');
  book.addSheet('second').cell('A1').value('row of second');
  // Move the second tab to the front, as Excel does: only the order in workbook.xml changes.
  const zip = await JSZip.loadAsync(await book.outputAsync());
  const workbook = await zip.file('xl/workbook.xml').async('string');
  zip.file('xl/workbook.xml', workbook.replace(/(<sheet [^>]*>)(<sheet [^>]*>)/, '$2$1'));
  const moved = await XlsxPopulate.fromDataAsync(await zip.generateAsync({ type: 'nodebuffer' }));
  for (const sheet of moved.sheets()) console.log(`${sheet.name()}: ${sheet.cell('A1').value()}`);
}
main();
JS
node moved.js | tee seen

cat > expected <<'SEEN'
second: row of first
first: row of second
SEEN
diff expected seen && echo "still so"
