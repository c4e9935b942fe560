package io.geowallet.wallet.page.settings;

import io.coneix.pages.PageRequest;
import io.coneix.pages.Reply;
import io.coneix.pages.Routes;
import io.geowallet.wallet.page.upload.Upload;
import io.geowallet.wallet.page.upload.UploadFault;
import io.geowallet.wallet.road.KeptMaps;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;

/** The page on which a holder keeps the maps that contracts measure by. Thread-safe. */
public final class ContractMapPages {
  /** Where it is. */
  public static final String PATH = "/settings/maps";

  private final KeptMaps maps;
  private final SecureRandom random;

  /**
   * Over what a wallet keeps.
   *
   * @param random for the keys under which a file is kept on its way
   */
  public ContractMapPages(KeptMaps maps, SecureRandom random) {
    this.maps = maps;
    this.random = random;
  }

  /** Adds the pages. */
  public void addTo(Routes routes) {
    routes.get(PATH, this::show);
    routes.get(PATH + "/kept", r -> Reply.part("settings/mapskept.jte", maps.all()));
    routes.post(PATH, this::keep);
  }

  private Reply show(PageRequest request) {
    return Reply.page(
        request.page().t("maps.title"),
        "settings/maps.jte",
        new ContractMapsView(maps.all(), Upload.MOST_BYTES));
  }

  /** The body is the file, which may be any: somebody dropped the wrong one. */
  private Reply keep(PageRequest request) {
    String name = request.header("X-File-Name");
    try (Upload upload = Upload.receive(name, request.body(), Upload.MOST_BYTES, random);
        InputStream in = upload.open()) {
      return Reply.part("settings/mapkept.jte", maps.keep(in, upload.name()));
    } catch (IOException e) {
      throw new UploadFault(e);
    }
  }
}
