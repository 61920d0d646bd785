import { fixture } from '@open-wc/testing';

/** A page in a frame, once everything in it has loaded. */
export async function openFrame(content: string, sandbox: string | null = null): Promise<Document> {
  const frame = await fixture<HTMLIFrameElement>('<iframe></iframe>');
  if (sandbox !== null) frame.setAttribute('sandbox', sandbox);
  const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve, { once: true }); });
  frame.srcdoc = content;
  await loaded;
  if (frame.contentDocument === null) throw new Error('The frame holds no page.');
  return frame.contentDocument;
}
