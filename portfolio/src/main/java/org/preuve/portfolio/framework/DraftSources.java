package org.preuve.portfolio.framework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.reading.DraftRow;
import org.preuve.portfolio.framework.reading.DraftRows;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.RowOrigin;
import org.preuve.portfolio.framework.reading.RowOrigins;
import org.preuve.portfolio.framework.reading.SourceText;
import org.preuve.web.tenant.Tenant;

/** Keeps the source of a draft, and the way from it to each row through every correction. */
@Dependent
class DraftSources {

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<List<RowOrigin>> ORIGINS = new TypeReference<>() {};

  private final FrameworkSourceRepository sources;

  @Inject
  DraftSources(FrameworkSourceRepository sources) {
    this.sources = sources;
  }

  /**
   * A source beside a draft.
   *
   * @param origins one for each row of the draft, in their order
   */
  record Beside(SourceText text, List<RowOrigin> origins) {}

  /** Keeps it; in the transaction that stores the draft. */
  void keep(String draft, FrameworkDraft content, SourceText source) {
    var origins = RowOrigins.find(DraftRows.of(content), source);
    sources.add(draft, Tenant.current(), json(source), json(origins));
  }

  /** That of a draft; none for those that were imported before sources were kept. */
  Optional<Beside> of(ImportedDraft draft) {
    int rows = DraftRows.of(draft.content()).size();
    return sources
        .find(Tenant.current(), draft.id())
        .map(kept -> new Beside(source(kept.content()), origins(kept.origins())))
        .filter(beside -> beside.origins().size() == rows);
  }

  /** Id of the draft that became that version of the current registration. */
  Optional<String> draftOf(String version) {
    return sources.draftOf(Tenant.current(), version);
  }

  /** Where the rows of a draft come from, without the source itself. */
  Optional<List<RowOrigin>> origins(String draft, int rows) {
    return sources
        .find(Tenant.current(), draft)
        .map(kept -> origins(kept.origins()))
        .filter(origins -> origins.size() == rows);
  }

  /**
   * Keeps where they come from after a correction.
   *
   * @param given rows as the correction gave them, with their origins
   * @param after rows of the draft since then
   */
  void follow(String draft, List<DraftRow> given, List<RowOrigin> origins, List<DraftRow> after) {
    sources.follow(Tenant.current(), draft, json(RowOrigins.follow(given, origins, after)));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static SourceText source(String json) {
    try {
      return JSON.readValue(json, SourceText.class);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }

  private static List<RowOrigin> origins(String json) {
    try {
      return JSON.readValue(json, ORIGINS);
    } catch (JsonProcessingException damaged) {
      throw new IllegalStateException(damaged);
    }
  }
}
