/** The text of a chapter that the reader sees after the prediction, from `after.json`. */
export class GatedText {
  private texts: Readonly<Record<string, string>> | undefined;
  private loading: Promise<void> | undefined;

  constructor(private readonly chapter: URL) {}

  /** The text of an idea, if it is here. */
  ready(idea: string): string | undefined {
    return this.texts?.[idea];
  }

  /** Fetches the texts once; after a failure it can be called again. */
  load(): Promise<void> {
    this.loading ??= this.fetch().catch((error: unknown) => {
      this.loading = undefined;
      throw error;
    });
    return this.loading;
  }

  private async fetch(): Promise<void> {
    const response = await fetch(new URL('after.json', this.chapter));
    if (!response.ok) throw new Error(`after.json: ${response.status}`);
    this.texts = (await response.json()) as Record<string, string>;
  }
}
