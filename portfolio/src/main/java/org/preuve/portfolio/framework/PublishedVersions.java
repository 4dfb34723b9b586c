package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.tenant.Tenant;

/** Finds frameworks: the shipped ones and every published version. */
@Dependent
class PublishedVersions {

  private static final DraftColumn CONTENT = new DraftColumn();

  private final VersionRepository versions;
  private final ConfirmedWordings kept;

  @Inject
  PublishedVersions(VersionRepository versions, ConfirmedWordings kept) {
    this.versions = versions;
    this.kept = kept;
  }

  /** The framework with that id, whoever published it; a shipped one in our own wording. */
  Optional<Framework> find(String id) {
    return ShippedFrameworks.find(id)
        .or(() -> id.matches("[a-z2-7]{26}") ? kept.find(id, this::read) : Optional.empty());
  }

  private Optional<Framework> read(String id) {
    return versions
        .find(id)
        .flatMap(
            version ->
                versions
                    .content(id)
                    .map(CONTENT::convertToEntityAttribute)
                    .map(content -> PublishedFramework.of(version, content)));
  }

  /** Published versions that courses of that registration can choose, the newest first. */
  List<FrameworkVersion> visible(long registration) {
    return versions.visible(registration);
  }

  /** The version with that id, if courses of that registration can choose it. */
  Optional<FrameworkVersion> version(long registration, String id) {
    return versions.visible(registration, id);
  }

  /** The framework with that id, if courses of that registration can choose it. */
  Optional<Framework> choosable(long registration, String id) {
    return ShippedFrameworks.find(id)
        .or(() -> version(registration, id).flatMap(found -> find(found.id())));
  }

  /** Which version of its certification it is. */
  long number(String id) {
    return versions.find(id).map(FrameworkVersion::number).orElse(1L);
  }

  /** Its title, and which version it is unless it is shipped; the id where there is none. */
  String named(String id, Locale locale) {
    return ShippedFrameworks.find(id)
        .map(one -> one.title().in(locale))
        .or(() -> versions.find(id).map(one -> named(one, locale)))
        .orElse(id);
  }

  private static String named(FrameworkVersion one, Locale locale) {
    return PortfolioPages.PAGES.text(locale, "version.named", one.title(), one.number());
  }

  /** Everything that courses of the current registration can choose, the default one first. */
  List<Framework> all() {
    return Stream.concat(
            ShippedFrameworks.all().stream(),
            visible(Tenant.current()).stream().flatMap(one -> find(one.id()).stream()))
        .toList();
  }
}
