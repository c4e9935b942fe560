package io.geowallet.programs.position;

import io.coneix.evidence.grade.Grade;
import io.geowallet.mobility.Fix;
import java.util.List;
import java.util.NavigableMap;

/**
 * One track out of many position records.
 *
 * @param fixes those of records that do not contradict each other, in order of time
 * @param all those of every record, in order of time
 * @param grades by slot number, of each slot with fixes: the lowest of the records that the track
 *     is made of, of all where it is made of none
 */
public record GradedTrack(List<Fix> fixes, List<Fix> all, NavigableMap<Integer, Grade> grades) {}
