const digitWords = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];
const placeWords = ['', '拾', '佰', '仟'];

const pattern = /^(-?)(\d{1,15})(?:\.(\d{2}))?$/;

/**
 * Writes an amount in the capital numerals of Chinese invoices and contracts (大写金额):
 * `"401800.00"` → `肆拾万壹仟捌佰元整`, `"325.04"` → `叁佰贰拾伍元零肆分`.
 *
 * The rules for filling in bills leave three points open; here they are settled so: 整 ends an amount
 * without 角 and 分 only (伍角, not 伍角整); no 零 is written between a round 万 and a following 仟
 * (壹佰万壹仟), nor between a round 元 and a following 角 (贰万元伍角).
 * @param amount CNY as a decimal string, up to 15 digits before the point, with two decimals or none
 * @throws RangeError if the text is no such amount; documents check the range before
 */
export function amountInWords(amount: string): string {
  const match = pattern.exec(amount);
  if (match === null) throw new RangeError('An amount in words has at most 15 whole digits and two decimals.');
  const [, sign = '', integer = '', decimals = '00'] = match;
  const yuan = wholeWords(integer.replace(/^0+/, ''));
  const [jiao, fen] = [Number(decimals.charAt(0)), Number(decimals.charAt(1))];
  if (yuan === '' && jiao === 0 && fen === 0) return '零元整';
  return `${sign === '' ? '' : '负'}${yuan === '' ? '' : `${yuan}元`}${decimalWords(jiao, fen, yuan !== '')}`;
}

function decimalWords(jiao: number, fen: number, afterYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整';
  // A missing 角 between 元 and 分 is marked, so that nothing can be written in.
  const tens = jiao > 0 ? `${word(jiao)}角` : afterYuan ? '零' : '';
  return `${tens}${fen > 0 ? `${word(fen)}分` : ''}`;
}

/** Digits without leading zeros, read in groups of four: …万, …亿, and 万 of 亿 above that. */
function wholeWords(digits: string): string {
  let words = '';
  let skippedZero = false;
  let groupHasDigit = false;
  for (let index = 0; index < digits.length; index += 1) {
    const place = digits.length - 1 - index;
    const digit = Number(digits[index]);
    if (digit === 0) {
      skippedZero = true;
    } else {
      words += `${skippedZero ? '零' : ''}${word(digit)}${placeWords[place % 4] ?? ''}`;
      skippedZero = false;
      groupHasDigit = true;
    }
    if (place % 4 !== 0) continue;
    if (place === 8) words += '亿';
    else if (place > 0 && groupHasDigit) words += '万';
    if (groupHasDigit) skippedZero = false;
    groupHasDigit = false;
  }
  return words;
}

function word(digit: number): string {
  return digitWords[digit] ?? '';
}
