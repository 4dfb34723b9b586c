/** Devices from outside: pairing over HTTP, telemetry over MQTT, proofs as pages and files. */
package org.preuve.server.devices;
