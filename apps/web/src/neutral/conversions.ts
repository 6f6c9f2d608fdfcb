/** Units and what they are worth: `value × factor + offset` gives the first unit of its kind (SI, NIST SP 811). */

export type Unit = {
  readonly name: string;
  readonly symbol: string;
  readonly factor: number;
  readonly offset?: number;
};

export const unitsByKind: Readonly<Record<string, readonly Unit[]>> = {
  Length: [
    { name: "metres", symbol: "m", factor: 1 },
    { name: "centimetres", symbol: "cm", factor: 0.01 },
    { name: "kilometres", symbol: "km", factor: 1000 },
    { name: "inches", symbol: "in", factor: 0.0254 },
    { name: "feet", symbol: "ft", factor: 0.3048 },
    { name: "miles", symbol: "mi", factor: 1609.344 },
  ],
  Weight: [
    { name: "kilograms", symbol: "kg", factor: 1 },
    { name: "grams", symbol: "g", factor: 0.001 },
    { name: "ounces", symbol: "oz", factor: 0.028349523125 },
    { name: "pounds", symbol: "lb", factor: 0.45359237 },
  ],
  Temperature: [
    { name: "degrees Celsius", symbol: "°C", factor: 1 },
    { name: "degrees Fahrenheit", symbol: "°F", factor: 5 / 9, offset: -160 / 9 },
    { name: "kelvins", symbol: "K", factor: 1, offset: -273.15 },
  ],
  Volume: [
    { name: "litres", symbol: "L", factor: 1 },
    { name: "millilitres", symbol: "mL", factor: 0.001 },
    { name: "US cups", symbol: "cup", factor: 0.2365882365 },
    { name: "US gallons", symbol: "gal", factor: 3.785411784 },
    { name: "imperial pints", symbol: "pt", factor: 0.56826125 },
  ],
};

export function convert(value: number, from: Unit, to: Unit): number {
  return (value * from.factor + (from.offset ?? 0) - (to.offset ?? 0)) / to.factor;
}
