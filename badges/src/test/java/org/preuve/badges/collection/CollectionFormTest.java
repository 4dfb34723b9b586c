package org.preuve.badges.collection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.web.base.Ids;

class CollectionFormTest {

  private static final String ONE = "a".repeat(26);
  private static final String TWO = "b".repeat(26);

  @Test
  void orders_badges_by_their_numbers_and_leaves_out_those_without() {
    var fields = new HashMap<String, String[]>();
    fields.put("title", new String[] {" Mes preuves "});
    fields.put("place-" + ONE, new String[] {"20"});
    fields.put("place-" + TWO, new String[] {" 3 "});
    fields.put("place-" + "c".repeat(26), new String[] {" "});
    fields.put("place-../x", new String[] {"1"});

    var form = CollectionForm.of(fields);

    assertThat(form.title()).isEqualTo("Mes preuves");
    assertThat(form.order()).isEqualTo(List.of(TWO, ONE));
    assertThat(form.problem()).isEmpty();
  }

  @Test
  void says_what_is_missing_or_too_much() {
    var fields = new HashMap<String, String[]>();
    assertThat(CollectionForm.of(fields).problem())
        .isEqualTo(Optional.of(CollectionReason.COLLECTION_TITLE));
    fields.put("title", new String[] {"x".repeat(121)});
    assertThat(CollectionForm.of(fields).problem())
        .isEqualTo(Optional.of(CollectionReason.COLLECTION_TITLE));
    fields.put("title", new String[] {"x"});
    assertThat(CollectionForm.of(fields).problem())
        .isEqualTo(Optional.of(CollectionReason.COLLECTION_EMPTY));
    for (var i = 0; i < 51; i++) {
      fields.put("place-" + Ids.random(), new String[] {"1"});
    }
    assertThat(CollectionForm.of(fields).problem())
        .isEqualTo(Optional.of(CollectionReason.COLLECTION_BADGE));
  }
}
