package org.preuve.portfolio;

import gg.jte.Content;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.preuve.web.page.Page;

/** Collects what other modules put into a slot. */
@Dependent
public class Contributions {

  private final Instance<Contribution> contributions;

  @Inject
  Contributions(@Any Instance<Contribution> contributions) {
    this.contributions = contributions;
  }

  /** Pieces of page in their order. */
  public List<Content> in(Slot slot, Page page, Subject subject) {
    return contributions
        .handlesStream()
        .filter(c -> fills(c.getBean().getBeanClass(), slot))
        .map(Instance.Handle::get)
        .sorted(Comparator.comparingInt(Contribution::order))
        .map(c -> c.content(page, subject))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Asked of the class: what stands elsewhere is not made with all that it needs. */
  private static boolean fills(Class<?> contribution, Slot slot) {
    return Objects.requireNonNull(contribution.getAnnotation(Fills.class)).value() == slot;
  }
}
