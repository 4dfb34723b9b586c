package org.preuve.lti;

/** A page that launches open; every CDI bean of this type is shown while the server warms up. */
public interface FirstPage {

  /** Makes the page for the person of this request, for nobody to see. */
  void show();
}
