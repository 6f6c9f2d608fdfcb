/** Loaded into a relay before anything else (`node --import`): its wall clock runs ahead, as after days of waiting. */

const aheadMs = Number(process.env.RELAY_CLOCK_AHEAD_MS ?? 0);
const realNow = Date.now;
Date.now = () => realNow() + aheadMs;
