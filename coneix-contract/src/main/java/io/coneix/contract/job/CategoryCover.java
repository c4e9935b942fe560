package io.coneix.contract.job;

import io.coneix.evidence.cbor.CborValue;
import io.coneix.evidence.cbor.Fields;
import io.coneix.evidence.key.Category;
import io.coneix.evidence.key.Cover;

/** The keys that a job hands over for one category. */
public record CategoryCover(Category category, Cover cover) {
  static CategoryCover of(CborValue value) {
    Fields fields = Fields.of("cover", value);
    CategoryCover cover =
        new CategoryCover(
            fields.ordinal("category", Category.values()), Cover.of(fields.any("keys")));
    fields.end();
    return cover;
  }

  CborValue toCbor() {
    return CborValue.array(CborValue.of(category.ordinal()), cover.toCbor());
  }
}
