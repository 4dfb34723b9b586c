/** Who is calling: person, course and role of a request, and what every answer may say no with. */
@NullMarked
package org.preuve.web;

import org.jspecify.annotations.NullMarked;
