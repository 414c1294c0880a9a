package lightnet.measure.race;

import lightnet.runtime.SessionSettings;

/**
 * By what settings a race was run.
 *
 * @param session of each session
 * @param input what the networks ran on, in words
 * @param plan how long it was to go on
 */
public record RaceSettings(SessionSettings session, String input, RacePlan plan) {}
