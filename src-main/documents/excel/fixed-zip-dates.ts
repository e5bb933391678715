const LOCAL_ENTRY = 0x04034b50;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;

/**
 * Sets the date of every entry of a zip archive in place, so that the same workbook has the same
 * bytes whenever it is written. The archive must be one that was just written: no comment, no zip64.
 * @param date calendar date `YYYY-MM-DD`; years outside 1980…2107 cannot be written and become the nearest
 * @throws if the bytes are no such archive
 */
export function fixZipDates(archive: Uint8Array, date: string): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const end = archive.byteLength - END_LENGTH;
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) throw new TypeError('Not a plain zip archive.');
  const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
  const stamp = (Math.min(127, Math.max(0, year - 1980)) << 9) | (month << 5) | day;
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const local = view.getUint32(at + 42, true);
    if (view.getUint32(at, true) !== CENTRAL_ENTRY || view.getUint32(local, true) !== LOCAL_ENTRY) {
      throw new TypeError('Not a plain zip archive.');
    }
    // Time of day first, then the date, in both headers.
    view.setUint16(at + 12, 0, true);
    view.setUint16(at + 14, stamp, true);
    view.setUint16(local + 10, 0, true);
    view.setUint16(local + 12, stamp, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}
