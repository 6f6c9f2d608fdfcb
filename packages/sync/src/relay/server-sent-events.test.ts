import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readServerSentEvents, type ServerSentEvent } from "./server-sent-events.ts";

async function readAll(chunks: readonly Uint8Array[]): Promise<{ events: ServerSentEvent[]; heard: number }> {
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(new Uint8Array(chunk));
      controller.close();
    },
  });
  const events: ServerSentEvent[] = [];
  let heard = 0;
  for await (const event of readServerSentEvents(body, () => heard++)) events.push(event);
  return { events, heard };
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = async (text: string) => (await readAll([bytesOf(text)])).events;

function splitAt(bytes: Uint8Array, cuts: readonly number[]): Uint8Array[] {
  const places = [...new Set(cuts.map((cut) => cut % (bytes.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((from, i) => bytes.subarray(from, places[i] ?? bytes.length));
}

const wholeStream = bytesOf(
  [
    ": ping\r\n\r\n",
    "event: data\ndata:AAAA\n\n",
    'event: control\r\ndata: {"a":1}\r\n\r\n',
    "data: first\rdata:second ä 𝄞\r\r",
    "id: 7\nretry: 10\nnonsense\ndata\n\n",
    "event: control\n\n",
    "data: no blank line follows\n",
  ].join(""),
);

describe("server-sent events", () => {
  it("[TAIL-1] reads every line end, comments, several lines of data and unknown fields as the standard says", async () => {
    expect((await readAll([wholeStream])).events).toEqual([
      { type: "data", data: "AAAA" },
      { type: "control", data: '{"a":1}' },
      { type: "message", data: "first\nsecond ä 𝄞" },
      { type: "message", data: "" },
    ]);
  });

  it("[TAIL-1] any split of the bytes gives the same events", async () => {
    const { events } = await readAll([wholeStream]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 40 }), async (cuts) => {
        expect((await readAll(splitAt(wholeStream, cuts))).events).toEqual(events);
      }),
    );
    expect((await readAll(splitAt(wholeStream, [...wholeStream.keys()]))).events).toEqual(events);
  });

  it("[TAIL-1] strips one space after the colon and no more", async () => {
    expect(await readText("data:  two\n\ndata:none\n\n")).toEqual([
      { type: "message", data: " two" },
      { type: "message", data: "none" },
    ]);
  });

  it("[TAIL-1] an event that was cut off is none", async () => {
    expect(await readText("data: whole\n\ndata: cut")).toEqual([{ type: "message", data: "whole" }]);
    expect(await readText("data: cut\n")).toEqual([]);
  });

  it("[TAIL-1] every sign of life is heard, comments included", async () => {
    expect((await readAll([bytesOf(": ping\n\n"), bytesOf(": ping\n\n")])).heard).toBe(2);
  });

  it("[TAIL-1] a line without end does not fill the memory", async () => {
    let given = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(97);
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => {
        given += 1;
        controller.enqueue(chunk);
      },
    });
    for await (const _event of readServerSentEvents(body, () => {})) throw new Error("there is no event");
    expect(given).toBeLessThan(20);
  });
});
