#!/bin/sh
# Makes the namespace of the returns, where it is not there yet, keeping closed ones for 90 days.
set -eu

until temporal operator cluster health; do sleep 1; done
temporal operator namespace describe --namespace default ||
  temporal operator namespace create --namespace default --retention 90d
