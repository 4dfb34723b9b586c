package org.preuve.lti;

import java.util.List;
import org.preuve.web.Caller;

/** What a module offers for a course; every bean of this type is asked. */
public interface LinkSource {

  /** Offers in their order, labelled in {@code caller.locale()}. */
  List<Linkable> offers(Caller caller);
}
