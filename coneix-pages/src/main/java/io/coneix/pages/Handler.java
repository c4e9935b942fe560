package io.coneix.pages;

/** Answers one kind of request. */
@FunctionalInterface
public interface Handler {
  /**
   * The reply. Runs on one of many threads.
   *
   * @throws io.coneix.evidence.error.Failure which becomes a page with the status of its kind
   */
  Reply handle(PageRequest request);
}
