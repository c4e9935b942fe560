package io.geowallet.map.pack;

import io.geowallet.mobility.road.RoadClass;

/**
 * What an edge is, apart from its shape; edges share them.
 *
 * @param roadClass the kind of way
 * @param access the bits of {@link io.geowallet.mobility.road.Travel#access}
 * @param flags those of {@link io.geowallet.mobility.road.RoadPack}
 * @param forwardTenthKmh the limit in the way's own direction [0.1 km/h]; 0 for none
 * @param backwardTenthKmh the other direction's
 * @param name may be empty
 * @param ref the road's number, may be empty
 */
record RoadAttribute(
    RoadClass roadClass,
    int access,
    int flags,
    int forwardTenthKmh,
    int backwardTenthKmh,
    String name,
    String ref) {}
