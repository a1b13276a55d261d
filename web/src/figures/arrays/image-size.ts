/** How large a picture is, as the beginning of its file says; undefined where it does not. */
export function sizeInHeader(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) =>
    String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return undefined;
  if (text(1, 3) === 'PNG') return { width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 3) === 'GIF') {
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  }
  if (text(0, 4) === 'RIFF' && text(8, 4) === 'WEBP') return sizeOfWebP(view, text(12, 4));
  return view.getUint16(0) === 0xffd8 ? sizeOfJpeg(view) : undefined;
}

function sizeOfWebP(view: DataView, kind: string): { width: number; height: number } | undefined {
  const three = (at: number) => view.getUint16(at, true) + 65536 * view.getUint8(at + 2);
  switch (kind) {
    case 'VP8X':
      return { width: three(24) + 1, height: three(27) + 1 };
    case 'VP8 ':
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default:
      return undefined;
  }
}

/** Goes from marker to marker until the one that begins a frame. */
function sizeOfJpeg(view: DataView): { width: number; height: number } | undefined {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // C4, C8 and CC are tables, not frames.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}
