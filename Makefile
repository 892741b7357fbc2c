# The two commands of a fresh machine with Swift: `make site` and `make test`.

LIBRARIES = libcmark-gfm-dev libcmark-gfm-extensions-dev
# The tests compare with the cmark-gfm program and the examples of GFM's specification, and watch
# the program's system calls.
TEST_PACKAGES = cmark-gfm strace
SWIFT = swift

.PHONY: site test lint format release clean

## Builds the program and this repository's own site, into Output/.
site: packages
	$(SWIFT) run sitegen build

## Checks the formatting, builds with warnings as errors, and runs every test.
test: packages test-packages lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

## The program as CI and large sites want it: .build/release/sitegen
release: packages
	$(SWIFT) build --configuration release --product sitegen

clean:
	rm -rf .build .sitegen

.PHONY: packages test-packages
packages:
	@./Scripts/install-packages $(LIBRARIES)

test-packages:
	@./Scripts/install-packages $(TEST_PACKAGES)
