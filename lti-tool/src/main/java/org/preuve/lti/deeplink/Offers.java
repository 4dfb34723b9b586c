package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.preuve.lti.LinkSource;
import org.preuve.lti.Linkable;
import org.preuve.web.Caller;

/** Collects what the modules offer for a course. */
@Dependent
class Offers {

  private final Instance<LinkSource> sources;

  @Inject
  Offers(@Any Instance<LinkSource> sources) {
    this.sources = sources;
  }

  /** By kind, then in the order of their module. */
  List<Linkable> of(Caller caller) {
    return sources.stream()
        .flatMap(source -> source.offers(caller).stream())
        .sorted(Comparator.comparingInt(offer -> offer.kind().order()))
        .toList();
  }
}
