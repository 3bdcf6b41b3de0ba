"""The files of the API: the index, one for every qualification and module, and all reviews in one."""

from __future__ import annotations

from typing import Any

import msgspec

from ...assembly import Catalogue
from ...model import Module, Qualification
from ..addresses import Addresses
from ..options import Options
from ..sheet import Asset
from .module import module_json
from .qualification import qualification_json
from .review import review_json

__all__ = ["VERSION", "module_file", "overview_file", "qualification_file", "review_file"]

VERSION = "1"

_encode = msgspec.json.Encoder(order="sorted").encode


def module_file(catalogue: Catalogue, module: Module, addresses: Addresses) -> Asset:
    """Return a module's file."""
    return _asset(addresses.data("module", module.id), module_json(catalogue, module, addresses))


def qualification_file(catalogue: Catalogue, qualification: Qualification, addresses: Addresses) -> Asset:
    """Return a qualification's file."""
    return _asset(addresses.data("qualification", qualification.id), qualification_json(catalogue, qualification, addresses))


def review_file(catalogue: Catalogue) -> Asset:
    """Return the file of all reviews."""
    return _asset("api/v1/reviews.json", {"version": VERSION, "reviews": [review_json(catalogue, id) for id in catalogue.reviews]})


def overview_file(catalogue: Catalogue, options: Options) -> Asset:
    """Return the index: counts, and every record with its title and addresses."""
    addresses = Addresses(catalogue.settings)
    main = catalogue.settings.main_language

    def listed(kind: str, records: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {"id": id, "title": record.title, "url": addresses.page(main, kind, id), "data": addresses.data(kind, id)}
            for id, record in records.items()
        ]

    content = {
        "version": VERSION,
        "title": catalogue.settings.title,
        "licence": catalogue.settings.licence,
        "languages": list(catalogue.settings.languages),
        "site": options.site_url or None,
        "counts": {
            "sectors": len(catalogue.sectors),
            "qualifications": len(catalogue.qualifications),
            "programmes": len(catalogue.programmes),
            "modules": len(catalogue.modules),
            "exams": len(catalogue.exams),
            "reviews": len(catalogue.reviews),
        },
        "qualifications": listed("qualification", dict(catalogue.qualifications)),
        "modules": listed("module", dict(catalogue.modules)),
        "sectors": [
            {"id": id, "title": sector.title, "url": addresses.page(main, "sector", id)} for id, sector in catalogue.sectors.items()
        ],
        "reviews": "api/v1/reviews.json",
    }
    return _asset("api/v1/index.json", content)


def _asset(address: str, content: Any) -> Asset:
    return Asset(address, msgspec.json.format(_encode(content), indent=1) + b"\n")
