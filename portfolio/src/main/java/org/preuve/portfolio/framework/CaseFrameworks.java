package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.base.ServerConfig;

/** Finds what is public of frameworks, as CASE names it. */
@Dependent
class CaseFrameworks {

  private final VersionRepository versions;
  private final PublishedVersions published;
  private final CaseCatalogue catalogue;
  private final ServerConfig server;

  @Inject
  CaseFrameworks(
      VersionRepository versions,
      PublishedVersions published,
      CaseCatalogue catalogue,
      ServerConfig server) {
    this.versions = versions;
    this.published = published;
    this.catalogue = catalogue;
    this.server = server;
  }

  /** The shipped ones, and those that were published for every registration. */
  List<CaseNodes> listed() {
    return Stream.concat(
            ShippedFrameworks.all().stream().map(Framework::id),
            versions.everywhere().stream().map(FrameworkVersion::id))
        .flatMap(id -> framework(id).stream())
        .toList();
  }

  /**
   * A document, by the id of the framework, or by its identifier if it is listed.
   *
   * @param id of the framework or of the document
   */
  Optional<CaseNodes> document(String id) {
    return framework(id)
        .or(
            () ->
                listed().stream()
                    .filter(one -> one.document().get("identifier").asText().equals(id))
                    .findFirst());
  }

  /**
   * Where something could be.
   *
   * @param in id of the framework; empty for all that are listed
   */
  List<CaseNodes> places(String in) {
    return in.isEmpty() ? listed() : framework(in).stream().toList();
  }

  /** The framework with that id. */
  Optional<CaseNodes> framework(String id) {
    return catalogue.find(id, this::make);
  }

  private Optional<CaseNodes> make(String id) {
    return published
        .find(id)
        .map(
            found ->
                versions
                    .find(id)
                    .map(one -> new CaseNodes(found, one.number(), one.at(), server))
                    .orElseGet(() -> new CaseNodes(found, 1, ShippedFrameworks.SINCE, server)));
  }
}
