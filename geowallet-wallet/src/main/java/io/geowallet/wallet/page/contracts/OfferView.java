package io.geowallet.wallet.page.contracts;

/**
 * An offer to read and to answer.
 *
 * @param name its random name in addresses
 * @param certificateUntilMs until when the company's certificate is valid
 * @param loggedMs no later than this the offer was in the log, by the log's word
 * @param hash the hash by which contract and log name it
 * @param answered true where the wallet has an answer to it already
 */
public record OfferView(
    String name,
    TermsBlock terms,
    long certificateUntilMs,
    long loggedMs,
    String hash,
    boolean answered) {}
