package io.coneix.cli.demo.town;

/**
 * A door that somebody goes to.
 *
 * @param key what the plan of the month calls it
 * @param name what a person calls it
 * @param nodeId the map's node at the door
 * @param at where the door is
 */
public record Place(String key, String name, long nodeId, GeoPoint at) {}
