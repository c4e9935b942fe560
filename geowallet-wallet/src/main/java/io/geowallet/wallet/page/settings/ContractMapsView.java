package io.geowallet.wallet.page.settings;

import io.geowallet.wallet.road.KeptMaps.KeptMap;
import java.util.List;

/**
 * The maps that a wallet keeps for its contracts.
 *
 * @param mostBytes the largest file that the page takes
 */
public record ContractMapsView(List<KeptMap> maps, long mostBytes) {}
