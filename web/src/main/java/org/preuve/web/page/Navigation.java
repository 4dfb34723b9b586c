package org.preuve.web.page;

import java.util.List;
import org.preuve.web.Caller;

/** A module's entries in the header's navigation; every bean of this type is asked. */
public interface Navigation {

  /** Entries for this person, labelled in {@code caller.locale()}. */
  List<NavEntry> entries(Caller caller);
}
