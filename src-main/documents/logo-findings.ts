import { Buffer } from 'node:buffer';

import type { Finding } from '../../shared/finding.ts';
import type { Logo } from '../../shared/house-style.ts';
import { MOST_LOGO_BYTES } from '../../shared/most-logo-bytes.ts';
import { finding } from '../rules/findings/finding.ts';
import { type PictureSize, pictureSize } from './picture-size.ts';

/** Longest side of a logo in pixels: more than print needs, and little enough to unpack. */
const MOST_PIXELS = 4_000;

/** Why a picture cannot be a logo: it is too large, or not the PNG or JPEG that it says it is (D-PAPER). */
export function logoFindings(logo: Logo): Finding[] {
  const bytes = Buffer.from(logo.data, 'base64');
  if (bytes.length > MOST_LOGO_BYTES) {
    const limit = `${String(MOST_LOGO_BYTES / 1_000)} KB`;
    return [finding('logo-unfit', { place: 'logo', value: logo.type }, reason(`大于 ${limit}`, `it is over ${limit}`))];
  }
  const size = pictureSize(bytes, logo.type);
  if (size === undefined) {
    const words = reason('不是完整的 PNG 或 JPEG 图片', 'it is no whole PNG or JPEG picture');
    return [finding('logo-unfit', { place: 'logo', value: logo.type }, words)];
  }
  return isTooLarge(size) ? [finding('logo-unfit', { place: 'logo', value: sizeText(size) }, tooLarge(size))] : [];
}

function isTooLarge({ width, height }: PictureSize): boolean {
  return width > MOST_PIXELS || height > MOST_PIXELS;
}

function tooLarge(size: PictureSize): { reasonZh: string; reasonEn: string } {
  const limit = String(MOST_PIXELS);
  return reason(
    `为 ${sizeText(size)} 像素，边长超过 ${limit}`,
    `it has ${sizeText(size)} pixels, a side is over ${limit}`,
  );
}

function sizeText({ width, height }: PictureSize): string {
  return `${String(width)}×${String(height)}`;
}

function reason(reasonZh: string, reasonEn: string): { reasonZh: string; reasonEn: string } {
  return { reasonZh, reasonEn };
}
