/** Bytes that windows-1252 leaves undefined, and letters of Icelandic, which no draft of our readers' is in. */
const UNLIKELY = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xd0, 0xde, 0xf0, 0xfe, 0xff]);
/** First bytes of accented letters, typographic marks and emoji, of which drafts in UTF-8 are full. */
const USUAL_LEADS = new Set([0xc2, 0xc3, 0xe2, 0xf0]);

/**
 * Counts in a file that may come in chunks what is valid UTF-8 (RFC 3629, section 4) and what is not, to tell a file in
 * windows-1252 from a file in UTF-8 in which some bytes are damaged.
 */
export class Utf8Census {
  /** Usual characters of several bytes. */
  private usual = 0;
  /** Bytes above 0x7F that belong to no character. */
  broken = 0;
  /** Broken bytes that are no likely character of windows-1252 either. */
  private unlikely = 0;
  private previous = 0x20;
  /** Bytes of a character that has begun: the first one, those still missing, and the byte before it. */
  private lead = 0;
  private missing = 0;
  private low = 0x80;
  private high = 0xbf;
  private before = 0x20;

  write(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte < 0x80 && this.missing === 0) {
        this.previous = byte;
        continue;
      }
      this.byte(byte);
      this.previous = byte;
    }
  }

  /** Says that the file ends. */
  end(): void {
    if (this.missing > 0) this.fail(0x20);
  }

  /** True where the file is rather UTF-8 with damaged bytes than windows-1252. */
  get isDamaged(): boolean {
    return this.unlikely > 0 || this.usual >= this.broken;
  }

  private byte(byte: number): void {
    if (this.missing > 0) {
      if (byte >= this.low && byte <= this.high) {
        this.low = 0x80;
        this.high = 0xbf;
        if (--this.missing === 0 && USUAL_LEADS.has(this.lead)) this.usual++;
        return;
      }
      this.fail(byte);
    }
    if (byte < 0x80) return;
    this.before = this.previous;
    this.lead = byte;
    this.missing =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    this.low = byte === 0xe0 ? 0xa0 : byte === 0xf0 ? 0x90 : 0x80;
    this.high = byte === 0xed ? 0x9f : byte === 0xf4 ? 0x8f : 0xbf;
    // What follows a byte that begins no character says nothing more of it.
    if (this.missing === 0) this.fail(0x61);
  }

  private fail(next: number): void {
    this.missing = 0;
    this.broken++;
    if (UNLIKELY.has(this.lead) || (isCapital(this.lead) && !isLetter(this.before) && !isLetter(next))) {
      this.unlikely++;
    }
  }
}

/** `Á` to `Ý`; `À` stands alone in French. */
function isCapital(byte: number): boolean {
  return byte > 0xc0 && byte < 0xde && byte !== 0xd7;
}

function isLetter(byte: number): boolean {
  return byte >= 0x80 || (byte > 0x40 && byte < 0x5b) || (byte > 0x60 && byte < 0x7b);
}
