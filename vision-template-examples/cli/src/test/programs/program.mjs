// What the programs of JavaScript share: the command, the edits, the answer.
import { readFileSync } from 'node:fs';

/** The changes to make: sheet, cell, and value (a text, a number or a boolean) or date (2026-09-15). */
export function edits(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The rows to write, as lists of the same values or dates. */
export const rows = edits;

/** The address of a cell, both counted from 0: (0, 27) is AB1. */
export function address(row, column) {
  let letters = '';
  for (let c = column; c >= 0; c = Math.floor(c / 26) - 1) letters = String.fromCharCode(65 + (c % 26)) + letters;
  return letters + (row + 1);
}

/** A date as 2026-09-15, with the time where it has one. */
export function iso(date) {
  return date.toISOString().replace('T00:00:00.000Z', '').replace(/\.000Z$/, '');
}

export async function main(operations) {
  const [operation, ...files] = process.argv.slice(2);
  const answer = await operations[operation](...files);
  if (operation === 'version') console.log(answer);
  if (operation === 'read') console.log(JSON.stringify(answer));
}
