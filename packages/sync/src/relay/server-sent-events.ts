/**
 * Reads `text/event-stream` from a fetch body (WHATWG HTML §9.2.6).
 *
 * EventSource cannot send an Authorization header, and a token in a URL would stand in logs.
 */

export type ServerSentEvent = { readonly type: string; readonly data: string };

/** A stream that never ends an event must not fill the memory: the largest chunk in base64, with room. */
const maxEventLength = 8 * 1024 * 1024;

export async function* readServerSentEvents(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  heard: () => void,
): AsyncGenerator<ServerSentEvent> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let buffered = "";
  let type = "message";
  let data: string[] = [];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      heard();
      buffered += value;
      if (buffered.length > maxEventLength) return;
      let end = buffered.search(/\r\n|\n|\r(?!$)/);
      while (end >= 0) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + (buffered.startsWith("\r\n", end) ? 2 : 1));
        if (line === "") {
          if (data.length > 0) yield { type, data: data.join("\n") };
          type = "message";
          data = [];
        } else if (!line.startsWith(":")) {
          const colon = line.indexOf(":");
          const field = colon < 0 ? line : line.slice(0, colon);
          const text = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
          if (field === "event") type = text;
          if (field === "data") data.push(text);
        }
        end = buffered.search(/\r\n|\n|\r(?!$)/);
      }
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
