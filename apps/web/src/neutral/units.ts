/** The neutral page: a unit converter that works, knows nothing of the app, and asks nobody for anything. */

import { convert, unitsByKind } from "./conversions.ts";
import "./units.css";

const kind = document.querySelector<HTMLSelectElement>("#kind")!;
const value = document.querySelector<HTMLInputElement>("#value")!;
const from = document.querySelector<HTMLSelectElement>("#from")!;
const to = document.querySelector<HTMLSelectElement>("#to")!;
const result = document.querySelector<HTMLOutputElement>("#result")!;

fill(kind, Object.keys(unitsByKind));
chooseKind();
kind.addEventListener("change", chooseKind);
for (const field of [value, from, to]) field.addEventListener("input", show);
document.querySelector("form")!.addEventListener("submit", (event) => event.preventDefault());
// Cuts off what lay ahead in this tab's history, so that Forward finds nothing either.
history.pushState(null, "", location.pathname);

function chooseKind(): void {
  const names = (unitsByKind[kind.value] ?? []).map(({ name }) => name);
  fill(from, names);
  fill(to, names);
  to.selectedIndex = 1;
  show();
}

function fill(select: HTMLSelectElement, names: readonly string[]): void {
  select.replaceChildren(...names.map((name) => new Option(name)));
}

function show(): void {
  const units = unitsByKind[kind.value] ?? [];
  const [first, second] = [units[from.selectedIndex], units[to.selectedIndex]];
  const typed = Number(value.value.trim().replace(",", "."));
  if (!first || !second || value.value.trim() === "" || !Number.isFinite(typed)) {
    result.value = "";
    return;
  }
  const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 8 });
  result.value = `${number.format(typed)} ${first.symbol} = ${number.format(convert(typed, first, second))} ${second.symbol}`;
}
