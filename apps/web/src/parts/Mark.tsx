/** The square note: lamp flap, dusk flap, fig band. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg class="mark" width={size} height={size} viewBox="0 0 28 28" aria-hidden="true" focusable="false">
      <path class="m-band" d="M2 2h6.5L26 19.5V26h-6.5L2 8.5z" />
      <path class="m-lamp" d="M2 8.5 19.5 26H2z" />
      <path class="m-dusk" d="M8.5 2H26v17.5z" />
    </svg>
  );
}
