package org.preuve.lti;

import java.util.Locale;
import org.preuve.web.page.NavEntry;

/** A module's own pages in the administration; every bean of this type stands in its header. */
public interface AdminEntry {

  /** Entry of the header, {@code /admin/…}; its order counts among the modules' entries. */
  NavEntry entry(Locale language);
}
