/**
 * October 2026 in the life of one employee of Valmérande: where they went, what their phone saw,
 * and what the right answer is.
 *
 * <p>Main type: {@link io.coneix.cli.demo.month.DemoMonth}, made from a seed. The plan of the month
 * is the resource {@code october-2026.plan}. The one surprise: fixes and trips begin two days
 * before the month and end a day after it, because a recording does not know about periods; {@link
 * io.coneix.cli.demo.month.Truth} speaks of October alone.
 */
@NullMarked
package io.coneix.cli.demo.month;

import org.jspecify.annotations.NullMarked;
