package prose

import "strings"

// Place is a place where newspapers let meetings be held: its name, and what it lies in.
type Place struct {
	Name    string
	Within  string // "Alaska"; "" when nothing between it and the country matters
	Country string
}

// PlaceOf finds a place by its name in lower case.
var PlaceOf = func() map[string]Place {
	m := map[string]Place{}
	for line := range strings.Lines(placeTable) {
		country, rest, ok := strings.Cut(strings.TrimSpace(line), ":")
		if !ok {
			continue
		}
		for item := range strings.SplitSeq(rest, ",") {
			region, towns, _ := strings.Cut(item, "=")
			region = strings.TrimSpace(region)
			if region != "-" {
				m[strings.ToLower(region)] = Place{Name: region, Country: country}
			} else {
				region = ""
			}
			for town := range strings.SplitSeq(towns, "/") {
				if town = strings.TrimSpace(town); town != "" {
					m[strings.ToLower(town)] = Place{Name: town, Within: region, Country: country}
				}
			}
		}
	}
	for line := range strings.Lines(countryTable) {
		if name, _, ok := strings.Cut(strings.TrimSpace(line), ":"); ok {
			if _, taken := m[strings.ToLower(name)]; !taken {
				m[strings.ToLower(name)] = Place{Name: name, Country: name}
			}
		}
	}
	return m
}()

// placeTable has a line a country: regions with their towns behind "=", "-" for towns whose region doesn't matter.
const placeTable = `
United States:Alabama=Montgomery/Selma,Alaska=Anchorage/Juneau/Fairbanks,Arizona=Phoenix/Tucson,Arkansas=Little Rock,California=Los Angeles/San Francisco/San Diego/Sacramento/Palm Springs,Colorado=Denver/Aspen,Connecticut=Hartford,Delaware=Wilmington,Florida=Miami/Palm Beach/Mar-a-Lago/Orlando/Tampa/Hallandale Beach/Doral/Tallahassee,Hawaii=Honolulu,Idaho=Boise,Illinois=Chicago/Springfield,Indiana=Indianapolis,Iowa=Des Moines,Kansas=Topeka/Wichita,Kentucky=Louisville,Louisiana=New Orleans/Baton Rouge,Maine=Portland,Maryland=Baltimore/Annapolis/Camp David,Massachusetts=Boston/Cambridge,Michigan=Detroit/Flint/Lansing,Minnesota=Minneapolis/St. Paul,Mississippi=Jackson,Missouri=St. Louis/Kansas City,Montana=Helena,Nebraska=Omaha,Nevada=Las Vegas/Reno,New Hampshire=Manchester/Concord,New Jersey=Newark/Trenton/Bedminster,New Mexico=Santa Fe/Albuquerque,New York=New York City/Albany/Buffalo/Manhattan/Brooklyn,North Carolina=Charlotte/Raleigh,North Dakota=Bismarck,Ohio=Cleveland/Columbus/Cincinnati/Dayton,Oklahoma=Oklahoma City/Tulsa,Oregon=Salem,Pennsylvania=Philadelphia/Pittsburgh/Harrisburg,Rhode Island=Providence,South Carolina=Charleston/Columbia,South Dakota=Pierre,Tennessee=Nashville/Memphis,Texas=Houston/Dallas/Austin/San Antonio,Utah=Salt Lake City,Vermont=Burlington,Virginia=Richmond,Washington state=Seattle,West Virginia=,Wisconsin=Milwaukee/Madison,Wyoming=Cheyenne/Jackson Hole,-=Washington/Washington D.C.
United Kingdom:Scotland=Edinburgh/Glasgow,Wales=Cardiff,Northern Ireland=Belfast,England=Birmingham/Liverpool/Oxford/Bletchley/Lancaster House/Chequers,Cornwall=Carbis Bay,-=London
France:-=Paris/Strasbourg/Versailles/Biarritz/Lyon/Marseille/Nice/Evian
Germany:Bavaria=Munich/Elmau,-=Berlin/Hamburg/Frankfurt/Bonn/Ramstein/Cologne/Dresden/Potsdam
Italy:Apulia=Borgo Egnazia,-=Rome/Milan/Venice/Turin/Naples
Spain:Catalonia=Barcelona,-=Madrid/Granada/Seville
Portugal:-=Lisbon
Switzerland:-=Geneva/Davos/Bern/Zurich/Basel/Lausanne/Buergenstock/Bürgenstock/Lugano
Austria:-=Vienna/Salzburg
Belgium:-=Brussels/Bruges/Ghent
Netherlands:-=The Hague/Amsterdam/Rotterdam
Luxembourg:
Ireland:-=Dublin
Norway:-=Oslo
Sweden:-=Stockholm/Malmo
Denmark:-=Copenhagen
Finland:-=Helsinki
Iceland:-=Reykjavik
Poland:-=Warsaw/Krakow/Gdansk
Hungary:-=Budapest
Czech Republic:-=Prague
Slovakia:-=Bratislava
Romania:-=Bucharest
Bulgaria:-=Sofia
Greece:-=Athens
Turkey:-=Ankara/Istanbul/Antalya
Ukraine:Crimea=Yalta/Sevastopol,-=Kyiv/Kiev/Odesa/Odessa/Kharkiv/Lviv
Russia:-=Moscow/St. Petersburg/Sochi/Vladivostok/Kazan
Belarus:-=Minsk
Israel:-=Jerusalem/Tel Aviv
Egypt:Sinai=Sharm el-Sheikh,-=Cairo
Saudi Arabia:-=Riyadh/Jeddah
Qatar:-=Doha
United Arab Emirates:-=Abu Dhabi/Dubai
Jordan:-=Amman
Oman:-=Muscat
Kazakhstan:-=Astana/Almaty
Azerbaijan:-=Baku
India:Goa=,-=New Delhi/Delhi/Mumbai
Pakistan:-=Islamabad
China:-=Beijing/Shanghai/Hangzhou/Tianjin/Hong Kong
Japan:Okinawa=,-=Tokyo/Osaka/Hiroshima/Kyoto
South Korea:-=Seoul/Busan/Gyeongju
North Korea:-=Pyongyang
Singapore:
Vietnam:-=Hanoi/Da Nang
Thailand:-=Bangkok
Indonesia:Bali=Nusa Dua,-=Jakarta
Malaysia:-=Kuala Lumpur
Philippines:-=Manila
Australia:-=Canberra/Sydney/Melbourne/Brisbane
New Zealand:-=Wellington/Auckland
Canada:Quebec=Montreal/Charlevoix,Alberta=Kananaskis/Calgary,Ontario=Toronto,British Columbia=Vancouver,-=Ottawa
Mexico:-=Mexico City/Cancun
Brazil:-=Brasilia/Rio de Janeiro/Sao Paulo/Belem
Argentina:-=Buenos Aires
Chile:-=Santiago
Peru:-=Lima
Colombia:-=Bogota/Cartagena
Cuba:-=Havana
South Africa:-=Johannesburg/Pretoria/Cape Town/Durban
Kenya:-=Nairobi
Nigeria:-=Abuja/Lagos
Ethiopia:-=Addis Ababa
Ghana:-=Accra
Rwanda:-=Kigali
Morocco:-=Rabat/Marrakesh
Algeria:-=Algiers
Tunisia:-=Tunis
Libya:-=Tripoli
`

// LiesIn says whether place a is b or a part of it, by the names newspapers print.
func LiesIn(a, b string) bool {
	la, lb := strings.ToLower(a), strings.ToLower(b)
	if la == lb {
		return true
	}
	p := PlaceOf[la]
	return p.Name != "" && (strings.ToLower(p.Within) == lb || strings.ToLower(p.Country) == lb)
}
