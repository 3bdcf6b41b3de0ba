"""The files of the API."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from ...assembly import Catalogue
from ..addresses import Addresses
from ..options import Options
from ..sheet import Asset
from .module import module_json
from .qualification import qualification_json
from .review import review_json

__all__ = ["VERSION", "api"]

VERSION = "1"


def api(catalogue: Catalogue, options: Options) -> Iterator[Asset]:
    """Yield the index, a file for every qualification and module, and all reviews."""
    addresses = Addresses(catalogue.settings)
    yield _asset("api/v1/index.json", _index(catalogue, addresses, options))
    for id in catalogue.qualifications:
        yield _asset(addresses.data("qualification", id), qualification_json(catalogue, catalogue.qualification(id), addresses))
    for id in catalogue.modules:
        yield _asset(addresses.data("module", id), module_json(catalogue, catalogue.module(id), addresses))
    reviews = {"version": VERSION, "reviews": [review_json(catalogue, id) for id in catalogue.reviews]}
    yield _asset("api/v1/reviews.json", reviews)


def _index(catalogue: Catalogue, addresses: Addresses, options: Options) -> dict[str, Any]:
    main = catalogue.settings.main_language

    def listed(kind: str, records: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {"id": id, "title": record.title, "url": addresses.page(main, kind, id), "data": addresses.data(kind, id)}
            for id, record in records.items()
        ]

    return {
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


def _asset(address: str, content: Any) -> Asset:
    return Asset(address, (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode())
