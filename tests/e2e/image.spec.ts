/** A picture as an array, and the reader's own: S1.06. */
import { expect, test } from './support/test.ts';

const chapter = '03-chance-and-pictures';

test('before the prediction no pixel can be asked', async ({ reader }) => {
  await reader.open(chapter, '#pictures');
  await expect(reader.stage.locator('canvas')).toBeVisible();
  await expect(reader.stage.locator('.picture [data-node]')).toHaveCount(0);
  await expect(reader.stage.locator('.picture :is(input, .chosen)')).toHaveCount(0);
});

test.describe('after the prediction', () => {
  test.beforeEach(({ reader }) => reader.hasPredicted());

  test('the arrow keys choose a pixel, first the row, then the column', async ({ reader }) => {
    await reader.open(chapter, '#pictures');
    const field = reader.stage.getByRole('application');
    await field.focus();
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
    ])
      await reader.page.keyboard.press(key);
    const value = reader.stage.locator('.readout [data-node]');
    await expect(value).toHaveText('90');
    const [row, column] = [0, 1].map((at) => reader.stage.locator('.readout input').nth(at));
    await expect(row ?? field).toHaveValue('3');
    await column?.fill('0');
    await column?.press('Enter');
    await expect(value).toHaveText('0');
    await reader.stage.getByRole('button', { name: '255 - img' }).click();
    await expect(value).toHaveText('255');
  });

  test('a picture of the reader’s; what is none leaves the last one', async ({ reader }) => {
    await reader.open(chapter, '#pictures');
    const file = reader.stage.locator('input[type="file"]');
    const shape = reader.stage.locator('dd').first();
    const remark = reader.stage.locator('.image-picture > .remark');
    // Two pixels wide, one high: black and white.
    const png = await reader.page.evaluate(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 2, height: 1 });
      const context = canvas.getContext('2d');
      if (context) {
        context.fillRect(0, 0, 1, 1);
        context.fillStyle = '#fff';
        context.fillRect(1, 0, 1, 1);
      }
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    });
    const named = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer });
    await file.setInputFiles(named('two.png', Buffer.from(png, 'base64')));
    await expect(shape).toHaveText('(1, 2)');
    await file.setInputFiles(named('words.png', Buffer.from('not a picture')));
    await expect(remark).toContainText('words.png');
    await expect(shape).toHaveText('(1, 2)');
    // A header that promises 400 million pixels is not even decoded.
    const huge = Buffer.alloc(64);
    huge.write('\x89PNG', 'latin1');
    huge.writeUInt32BE(20_000, 16);
    huge.writeUInt32BE(20_000, 20);
    await file.setInputFiles(named('huge.png', huge));
    await expect(remark).toContainText('400\u202f000\u202f000');
    await expect(shape).toHaveText('(1, 2)');
  });
});
